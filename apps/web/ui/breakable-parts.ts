/** Where a machine's word may be broken: "bygglov.lindvik.example" before its dots, "asst_01k8…" after its prefix. */
export const breakableParts = (text: string): string[] => text.split(/(?<=.)(?=[.@])|(?<=[_:])(?=.)/);

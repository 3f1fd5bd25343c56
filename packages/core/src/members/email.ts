/** E-mail addresses are compared without regard to case: no provider in use tells two people apart by it. */
export const normaliseEmail = (email: string): string => email.trim().toLowerCase();

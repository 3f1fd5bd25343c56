/** Puts the focus into the first field of a form that is not right, when the page shows which that is. */
export function focusMistake(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

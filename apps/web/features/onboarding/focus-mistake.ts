/** A form shows its mistakes within some frames, or has none to show. */
const framesWaited = 20;

/** Puts the focus into the first field of a form that is not right, as soon as the page shows which that is. */
export function focusMistake(form: HTMLFormElement, frames = framesWaited): void {
  requestAnimationFrame(() => {
    const field = form.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (field) field.focus();
    else if (frames > 1) focusMistake(form, frames - 1);
  });
}

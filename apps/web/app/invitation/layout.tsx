export { AllWords as default } from '../../locale/all-words';

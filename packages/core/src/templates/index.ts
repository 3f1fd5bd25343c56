export { previewTemplate, type PreviewedTemplate, templatePreview } from './preview.ts';
export {
  createTemplate,
  deleteTemplate,
  getTemplate,
  listTemplates,
  newTemplate,
  readLetterhead,
  seeTemplate,
  setLetterhead,
  templateChanges,
  type TemplateInfo,
  updateTemplate,
} from './templates.ts';
export { templateDefinition, type TemplateDefinition } from '../tasks/templates/index.ts';

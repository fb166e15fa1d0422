import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag === 'oration-speech';
export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };

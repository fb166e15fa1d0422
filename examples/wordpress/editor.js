// The block in the editor: the text or the file of a speech → its JSON and its HTML, which are saved in the post.
(({ blockEditor, blocks, components, element, i18n }, { url }) => {
  const { createElement: create, Fragment, RawHTML, useState } = element;
  const { Button, FormFileUpload, Notice, Placeholder, TextareaControl, ToolbarButton } = components;
  const { BlockControls, useBlockProps } = blockEditor;
  const { __ } = i18n;

  /** The package, with the importer and the renderer, loaded when it is first needed. */
  let loading;
  const load = () =>
    (loading ??= import(url).then(async (oration) => {
      await oration.init({ markdown: true });
      return oration;
    }));

  /** Speech JSON, or a text or a file in another format → the attributes of the block. */
  async function attributesOf(source, clientId) {
    const { importText, parse, renderToString } = await load();
    const isJson = typeof source === 'string' && source.trimStart().startsWith('{');
    const { speech } = isJson ? parse(source) : await importText(source);
    // Each block of a page has its own ids.
    const html = renderToString(speech, { idPrefix: `speech-${clientId.slice(0, 8)}-`, headingLevel: 2 });
    return { json: JSON.stringify(speech), html };
  }

  function Edit({ attributes: { html, json }, setAttributes, clientId }) {
    const [text, setText] = useState('');
    const [error, setError] = useState('');
    const [isEdited, setEdited] = useState(!html);

    async function show(source) {
      try {
        setAttributes(await attributesOf(source, clientId));
        setError('');
        setEdited(false);
      } catch (reason) {
        setError(reason.message);
      }
    }

    function edit() {
      setText(json && JSON.stringify(JSON.parse(json), null, 2));
      setEdited(true);
    }

    const form = create(
      Placeholder,
      { icon: 'megaphone', label: __('Speech', 'oration'), instructions: __('Paste the text of a speech or its JSON, or choose a file.', 'oration') },
      error && create(Notice, { status: 'error', isDismissible: false }, error),
      create(TextareaControl, { label: __('Text', 'oration'), value: text, rows: 12, onChange: setText, __nextHasNoMarginBottom: true }),
      create(Button, { variant: 'primary', disabled: !text.trim(), onClick: () => show(text) }, __('Show', 'oration')),
      create(
        FormFileUpload,
        {
          accept: '.json,.txt,.md,.html,.docx',
          onChange: async ({ target: { files: [file] } }) => show(file.name.endsWith('.json') ? await file.text() : await file.arrayBuffer()),
          render: ({ openFileDialog }) => create(Button, { variant: 'secondary', onClick: openFileDialog }, __('Choose a file', 'oration')),
        },
      ),
      html && create(Button, { variant: 'tertiary', onClick: () => setEdited(false) }, __('Cancel', 'oration')),
    );
    const shown = create(
      Fragment,
      {},
      create(BlockControls, { group: 'other' }, create(ToolbarButton, { onClick: edit }, __('Edit', 'oration'))),
      create(RawHTML, {}, html),
    );
    return create('div', useBlockProps(), isEdited ? form : shown);
  }

  const save = ({ attributes: { html } }) => create('div', useBlockProps.save(), create('oration-speech', {}, create(RawHTML, {}, html)));

  blocks.registerBlockType('oration/speech', { edit: Edit, save });
})(window.wp, window.orationBlock);

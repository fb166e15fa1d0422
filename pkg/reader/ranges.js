// The ends of a passage → a range of the page.

/** @param {StaticRangeInit} ends @returns {Range} */
export function rangeOf({ startContainer, startOffset, endContainer, endOffset }) {
  const range = startContainer.ownerDocument.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

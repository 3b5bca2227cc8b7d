/**
 * The words that ship: one template a stage and language, and the layouts that set them.
 * Spanish and English say the same, cordial and exact, with usted in Spanish.
 * A template's name is what a stage of a strategy names.
 * Templates are resources in this package; the words are finance's to change.
 * It does not merge templates; {@code documents} does.
 */
@NullMarked
package org.cartera.config.templates;

import org.jspecify.annotations.NullMarked;

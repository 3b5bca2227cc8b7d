/**
 * Policies and strategies as YAML: what finance tunes.
 * Every key is checked, an unknown one is refused with the nearest known one, every value names its path when it is wrong.
 * The shipped defaults are the files beside this package; an organisation's own rows replace them, effective-dated.
 * Reading is plain Java, so that scenarios use the very same reader.
 * It does not know where the text is stored.
 */
@NullMarked
package org.cartera.config.policy;

import org.jspecify.annotations.NullMarked;

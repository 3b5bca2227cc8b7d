/**
 * Versions of what finance tunes, kept as the YAML that was written, with its comments.
 * A version has an effective date, an author and a rationale, and is never changed.
 * In force is the latest effective date that has come, and there the newest version.
 * Numbers are given per organisation and kind, from 1.
 * It does not understand YAML: what a version means is read elsewhere.
 */
@NullMarked
package org.cartera.store.policy;

import org.jspecify.annotations.NullMarked;

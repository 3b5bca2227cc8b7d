/**
 * Stands for the two classes of OFBiz' entity engine that the component's scripts name, with as much of them as they use.
 * They only keep what they are told; {@code OfbizTables} makes SQL of it.
 * OFBiz itself is not on Maven Central, so the build cannot have its own.
 * Under OFBiz the scripts meet the real classes, as the component's own tests there do.
 * Nothing of this is shipped.
 */
@NullMarked
package org.apache.ofbiz.entity.condition;

import org.jspecify.annotations.NullMarked;

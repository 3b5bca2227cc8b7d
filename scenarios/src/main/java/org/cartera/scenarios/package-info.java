/**
 * The scenario runner's front door.
 * A credit manager writes a story and its expected outcome in one YAML file and runs it.
 * The runner prints that it passes, or each difference with its line, day and customer.
 * The exit code tells a script which of the two it was, or that a file cannot be read.
 * It holds no rule of its own and touches no database.
 */
@NullMarked
package org.cartera.scenarios;

import org.jspecify.annotations.NullMarked;

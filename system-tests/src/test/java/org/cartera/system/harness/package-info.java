/**
 * What the tests of the built archives stand on: servers that are started once for a whole suite, and a browser.
 *
 * <p>A {@link org.cartera.system.harness.CarteraServer} is the runnable jar of this build, started as a user would start it, on
 * free ports and in a folder below {@code target}. {@link org.cartera.system.harness.WithDemo} lends one such demo to every test
 * class that asks, and stops it after the last. {@link org.cartera.system.harness.ChromiumFinder} finds a browser or says what
 * to type. Nothing here asserts anything about receivables, and nothing is mocked.
 */
package org.cartera.system.harness;

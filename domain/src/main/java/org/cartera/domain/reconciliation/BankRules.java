package org.cartera.domain.reconciliation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What operations set about bank files.
 *
 * @param largest bytes that a file may have
 * @param folder looked into for files; null: none
 */
public record BankRules(long largest, @Nullable Path folder) {}

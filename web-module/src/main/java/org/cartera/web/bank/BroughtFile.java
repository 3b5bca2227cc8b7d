package org.cartera.web.bank;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What became of a file that a person brought. */
public final class BroughtFile implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String icon;
    private final String text;
    private final String file;
    private final @Nullable String copy;

    BroughtFile(String name, String icon, String text, String file, @Nullable String copy) {
        this.name = name;
        this.icon = icon;
        this.text = text;
        this.file = file;
        this.copy = copy;
    }

    public String getName() {
        return name;
    }

    public String getIcon() {
        return icon;
    }

    public String getText() {
        return text;
    }

    /** The file's number; empty where it was refused. */
    public String getFile() {
        return file;
    }

    /** Where a table lies until its columns are described; null for any other. */
    public @Nullable String getCopy() {
        return copy;
    }
}

package org.cartera.web.text;

import java.util.regex.Pattern;

/** How rules are called where people and programs read it: by version, folder and fingerprint. */
public final class RulesName {
    private static final Pattern WAY = Pattern.compile("(?<=shipped with )[^,#]*[/\\\\]");

    private RulesName() {}

    /** Of files of this server their folder's own name, without the way to it, which earlier decisions still bear. */
    public static String of(String version) {
        return WAY.matcher(version).replaceAll("");
    }
}

package org.cartera.domain.staff;

import java.util.Locale;

/** Which passwords are good enough: length counts, not decoration. */
public record PasswordPolicy(int minimumLength) {
    private static final int LONGEST = 200;

    public static PasswordPolicy standard() {
        return new PasswordPolicy(12);
    }

    /** Why a password is refused; {@code FINE} otherwise. */
    public enum Verdict {
        FINE,
        TOO_SHORT,
        TOO_LONG,
        LIKE_LOGIN,
        MONOTONOUS
    }

    public Verdict judge(String password, String login) {
        if (password.length() < minimumLength) {
            return Verdict.TOO_SHORT;
        }
        if (password.length() > LONGEST) {
            return Verdict.TOO_LONG;
        }
        if (password.toLowerCase(Locale.ROOT).contains(User.normalised(login))) {
            return Verdict.LIKE_LOGIN;
        }
        return password.chars().distinct().count() < 5 ? Verdict.MONOTONOUS : Verdict.FINE;
    }
}

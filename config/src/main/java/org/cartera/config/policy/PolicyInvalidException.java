package org.cartera.config.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy file says something that cannot be meant; names the path, and what is wrong by a code that each language words. */
public final class PolicyInvalidException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The code of what only the message says. */
    static final String OTHER = "other";

    private final String path;
    private final String problem;
    private final String code;
    private final transient List<String> values;

    public PolicyInvalidException(String path, String problem) {
        this(path, problem, OTHER, List.of(), null);
    }

    public PolicyInvalidException(String path, String problem, Throwable cause) {
        this(path, problem, OTHER, List.of(), cause);
    }

    /** @param values what the words under the code are filled in with */
    PolicyInvalidException(String path, String problem, String code, List<String> values, @Nullable Throwable cause) {
        super(path + " " + problem, cause);
        this.path = path;
        this.problem = problem;
        this.code = code;
        this.values = List.copyOf(values);
    }

    public String path() {
        return path;
    }

    /** The message without the path. */
    public String problem() {
        return problem;
    }

    public String code() {
        return code;
    }

    public List<String> values() {
        return values;
    }
}

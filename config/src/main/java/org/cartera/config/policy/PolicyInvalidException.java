package org.cartera.config.policy;

/** A policy file says something that cannot be meant; names the path. */
public final class PolicyInvalidException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String path;

    public PolicyInvalidException(String path, String problem) {
        super(path + " " + problem);
        this.path = path;
    }

    public PolicyInvalidException(String path, String problem, Throwable cause) {
        super(path + " " + problem, cause);
        this.path = path;
    }

    public String path() {
        return path;
    }
}

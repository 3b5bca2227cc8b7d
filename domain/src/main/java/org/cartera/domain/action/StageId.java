package org.cartera.domain.action;

/** A step of a dunning strategy, such as {@code reminder-1}; the same id means the same step in every version (K8). */
public record StageId(String value) implements Comparable<StageId> {

    public StageId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("StageId must not be blank");
        }
    }

    @Override
    public int compareTo(StageId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.cartera.domain.action;

/** The way an action reaches the customer; a task is for one of our own people. */
public enum Channel {
    EMAIL,
    LETTER,
    TASK
}

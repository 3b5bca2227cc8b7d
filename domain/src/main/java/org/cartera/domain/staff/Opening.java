package org.cartera.domain.staff;

/** What has to be in place before the first request: the schema of our database, and somebody who can sign in. */
public interface Opening {

    /** Doing it again changes nothing. */
    void open();
}

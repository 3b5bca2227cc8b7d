package org.cartera.domain.portfolio;

/**
 * What every server does each minute: takes over runs whose owner died, starts tonight's run when its time has come, and
 * delivers what waited for a contact window or for another try. Safe on several servers at once.
 */
public interface RunWatch {

    void tick();
}

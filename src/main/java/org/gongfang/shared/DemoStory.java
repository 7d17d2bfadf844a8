package org.gongfang.shared;

/**
 * A module's share of the demo data, told through the module's own public services. It is told once per database, before
 * the web server and the scheduler start, and outside any transaction: the story draws its own. When a telling is
 * interrupted, the next start begins again on an empty database, so a story need not pick up where it stopped.
 */
public interface DemoStory {

    /** The place in the telling: identity 100, resources 200, projects 300, reservations 400, reporting 600. */
    int order();

    void tell();
}

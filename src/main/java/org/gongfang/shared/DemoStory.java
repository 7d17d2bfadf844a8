package org.gongfang.shared;

/** A module's share of the demo data, told through the module's own public services. */
public interface DemoStory {

    /** The place in the telling: identity 100, resources 200, projects 300, reservations 400, reporting 600. */
    int order();

    void tell();
}

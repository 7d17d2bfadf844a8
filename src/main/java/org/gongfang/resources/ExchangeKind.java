package org.gongfang.resources;

/** What a file holds that providers hand in or take away. */
public enum ExchangeKind {
    /** Machines, workstations and rooms with their capabilities and rules. */
    RESOURCES,
    /** Weekly and dated hours. */
    OPENINGS,
    /** Technicians with the machines they may run. */
    TECHNICIANS
}

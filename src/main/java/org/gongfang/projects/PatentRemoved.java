package org.gongfang.projects;

import java.time.Instant;
import org.gongfang.identity.MemberId;

/** A holder took a patent off the list. */
public record PatentRemoved(PatentId patent, String number, MemberId holder, Instant at) {}

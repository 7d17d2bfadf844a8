package org.gongfang.projects;

import java.time.Instant;
import org.gongfang.identity.MemberId;

/** A holder added a granted patent. */
public record PatentAdded(PatentId patent, String number, MemberId holder, Instant at) {}

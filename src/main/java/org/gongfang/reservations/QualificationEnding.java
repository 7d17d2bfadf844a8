package org.gongfang.reservations;

import java.time.Instant;
import java.util.UUID;
import org.gongfang.identity.MemberId;

/** A qualification that somebody holds ends within thirty days. */
public record QualificationEnding(UUID held, MemberId holder, String nameZh, String nameEn, Instant validUntil) {}

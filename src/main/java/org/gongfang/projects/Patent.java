package org.gongfang.projects;

import java.time.LocalDate;
import org.gongfang.identity.MemberId;

/** A granted patent as its holder entered it. */
public record Patent(
        PatentId id, PatentNumber number, String title, MemberId holder, LegalState state, LocalDate grantedOn) {}

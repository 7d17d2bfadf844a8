package org.gongfang.projects;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.springframework.stereotype.Component;

/** Patents for tests: each call uses a number that no other call uses. */
@Component
public class ProjectsFixtures {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final LocalDate GRANTED = LocalDate.of(2025, 3, 4);

    private final Patents patents;
    private final IdentityFixtures people;

    ProjectsFixtures(Patents patents, IdentityFixtures people) {
        this.patents = patents;
        this.people = people;
    }

    /** A number that nobody has claimed. */
    public PatentNumber freeNumber() {
        return PatentNumber.ofDigits("20231%07d".formatted(COUNTER.incrementAndGet()));
    }

    /** A granted patent of the member. */
    public PatentId patent(MemberId holder) {
        return people.as(holder, () -> patents.add(new NewPatent(freeNumber().value(), "一种可调夹具", GRANTED)));
    }
}

package org.gongfang.reservations;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** A stretch of a list that starts anywhere, as lazily loaded grids ask for it. */
final class OffsetPage extends PageRequest {

    private static final long serialVersionUID = 1L;

    private final long offset;

    OffsetPage(long offset, int limit, Sort sort) {
        super(0, limit, sort);
        this.offset = offset;
    }

    @Override
    public long getOffset() {
        return offset;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OffsetPage page && page.offset == offset && super.equals(other);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Long.hashCode(offset);
    }
}

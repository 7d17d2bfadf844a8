package org.gongfang.operations;

import java.util.List;
import org.gongfang.shared.Housekeeping;
import org.springframework.stereotype.Component;

/** Lets every module tidy up. */
@Component
class NightlyTidying {

    private final List<Housekeeping> chores;

    NightlyTidying(List<Housekeeping> chores) {
        this.chores = chores;
    }

    int tidyAll() {
        return chores.stream().mapToInt(Housekeeping::tidyUp).sum();
    }
}

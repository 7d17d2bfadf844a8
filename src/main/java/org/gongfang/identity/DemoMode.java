package org.gongfang.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this node runs with demo data: only then can demo accounts be used, and is their password shown. */
@Component
public class DemoMode {

    private final boolean runs;

    DemoMode(@Value("${gongfang.demo:false}") boolean runs) {
        this.runs = runs;
    }

    public boolean runs() {
        return runs;
    }
}

package org.gongfang.resources;

import org.gongfang.shared.Refusal;

/** The person’s import before is still at work. */
public class ImportRunning extends Refusal {

    ImportRunning() {
        super(Kind.CONFLICT, "import-running", null);
    }
}

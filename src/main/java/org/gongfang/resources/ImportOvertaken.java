package org.gongfang.resources;

import org.gongfang.shared.Refusal;

/** Since the file was looked at, someone has changed what it is about. */
public class ImportOvertaken extends Refusal {

    ImportOvertaken() {
        super(Kind.CONFLICT, "import-overtaken", null);
    }
}

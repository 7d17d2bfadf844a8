package org.gongfang.projects;

import java.time.LocalDate;

/** What a holder enters to add a patent: the number as typed, the title, and the day it was granted. */
public record NewPatent(String number, String title, LocalDate grantedOn) {}

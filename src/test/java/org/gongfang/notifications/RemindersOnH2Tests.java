package org.gongfang.notifications;

import org.gongfang.testing.OnH2;
import org.springframework.test.context.TestPropertySource;

/** Reads the whole outbox, so it has a database of its own, which no other test fills. */
@OnH2
@TestPropertySource(properties = "gongfang.test.database=of-mails")
class RemindersOnH2Tests extends RemindersTests {}

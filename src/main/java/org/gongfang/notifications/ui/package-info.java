/** The screens of what people are told: inbox, bell, and the mails of the outbox. */
@NullMarked
package org.gongfang.notifications.ui;

import org.jspecify.annotations.NullMarked;

/** Files of rows as people keep them in a spreadsheet: CSV of any usual kind, and XLSX. */
@NullMarked
package org.gongfang.shared.tables;

import org.jspecify.annotations.NullMarked;

package org.gongfang.resources;

import org.gongfang.identity.MemberId;

/** Knows who else may see a picture than those it was sent to; whoever shows pictures to people answers. */
public interface PictureViewers {

    /** Whether something that is shown to the member contains the picture. */
    boolean maySee(MemberId member, PictureId picture);
}

package org.gongfang.resources;

import org.gongfang.identity.MemberId;

/** Knows who stands at which machine; whoever keeps reservations answers. */
public interface PresentUsers {

    /** Whether the member uses the resource right now, may begin to, or has just left it. */
    boolean isAtIt(MemberId member, ResourceId resource);
}

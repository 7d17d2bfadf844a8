package org.gongfang.identity;

import org.springframework.stereotype.Component;

/** Takes the snapshot of a member that sessions and tokens carry. */
@Component
class SignedInMembers {

    /** @throws org.gongfang.shared.NotFound when there is no such member */
    SignedInMember of(MemberId id) {
        throw new IllegalStateException("pending " + id);
    }
}

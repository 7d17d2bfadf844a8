package org.gongfang.resources;

import java.util.List;
import java.util.Optional;
import org.gongfang.identity.MemberId;
import org.springframework.stereotype.Service;

/** Which technicians may run which machines. */
@Service
public class Skills {

    /** Lets the technician run the machine; both are the manager's own. */
    public void grant(ResourceId technician, ResourceId machine) {
        throw new IllegalStateException("pending");
    }

    /** No longer lets the technician run the machine. */
    public void revoke(ResourceId technician, ResourceId machine) {
        throw new IllegalStateException("pending");
    }

    /** The machines that the technician may run. */
    public List<ResourceId> machinesOf(ResourceId technician) {
        throw new IllegalStateException("pending");
    }

    /** The technician that stands for the member, if one does. */
    public Optional<ResourceId> technicianOf(MemberId member) {
        throw new IllegalStateException("pending");
    }
}

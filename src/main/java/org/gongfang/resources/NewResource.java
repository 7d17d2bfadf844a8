package org.gongfang.resources;

import org.gongfang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A resource to be added as a draft. Without a code it gets one; the member is the person behind a technician and is
 * absent for everything else.
 */
public record NewResource(
        @Nullable String code, ResourceKind kind, @Nullable MemberId member, ResourceForm form) {}

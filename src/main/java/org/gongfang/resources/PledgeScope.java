package org.gongfang.resources;

/** How much of a provider a pledge is about. */
public enum PledgeScope {
    /** All machines of the provider; pools of desks and rooms would drown them. */
    PROVIDER,
    /** The provider's resources with one capability. */
    CAPABILITY,
    /** One resource. */
    RESOURCE
}

import Stripe from 'stripe';

/*
 * What failed is tried again after some milliseconds, not after half a second: in a simulated year that is what most of the time would go to.
 * How often it is tried stays as it is.
 */
Stripe.prototype.getInitialNetworkRetryDelay = () => 0.005;
Stripe.prototype.getMaxNetworkRetryDelay = () => 0.02;

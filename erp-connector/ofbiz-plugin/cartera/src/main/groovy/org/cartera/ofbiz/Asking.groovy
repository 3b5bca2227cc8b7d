package org.cartera.ofbiz

/*
 * Screen action, after Warning.groovy: how a request for a release of this order or of this cart stands, and whether one may be made. It asks
 * nobody over the network.
 */
context.carteraRelease = null
if (userLogin && (parameters.orderId || context.carteraCustomer)) {
    Map of = parameters.orderId ? [orderId: parameters.orderId] : [billTo: context.carteraCustomer]
    Map release = run(service: 'carteraShowRelease', with: of).release
    boolean told = context.carteraWarning?.answer == 'RELEASED' && release?.passed && !release.mayAsk
    context.carteraRelease = told ? null : release
}

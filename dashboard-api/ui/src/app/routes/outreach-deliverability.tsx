export { DeliverabilityPage as Component } from '@/features/outreach/deliverability-page';

/**
 * What the scripted reviewer knows in advance about the sample repository. It reports one of these only after it has
 * seen the quoted code in what its tools gave it, at the line where it saw it.
 */
export interface PlantedDefect {
  path: string
  /** Lines as they stand in the file. */
  quote: string
  severity: 'low' | 'medium' | 'high' | 'critical'
  category: 'correctness' | 'security' | 'tests'
  confidence: number
  title: string
  body: string
  suggestion?: string
}

export const plantedDefects: PlantedDefect[] = [
  {
    path: 'src/orders.ts',
    quote: `  const orders = await query<Order>("select * from orders where customer ilike '%" + customer + "%' order by id")`,
    severity: 'critical',
    category: 'security',
    confidence: 0.98,
    title: 'SQL injection: the search term becomes part of the statement',
    body: "`customer` comes straight from the query string of `GET /orders/search` and is concatenated into the SQL text. A request with `customer=' or 1=1; drop table orders; --` runs whatever it likes. `query` already takes values beside the text; use it as `findOrder` does.",
    suggestion: `  const orders = await query<Order>('select * from orders where customer ilike $1 order by id', ['%' + customer + '%'])`,
  },
  {
    path: 'src/mail.ts',
    quote: `const mailKey = 'mail-live-7Qd2vXr9TzLw4KpB'`,
    severity: 'critical',
    category: 'security',
    confidence: 0.95,
    title: 'A live mail key is committed',
    body: 'Anyone who can read the repository, now or in its history, can send mail in the name of the shop. Read it from the environment like `MAIL_HOST` above, and revoke this key: removing the line does not remove it from the history.',
    suggestion: `const mailKey = process.env.MAIL_KEY ?? ''`,
  },
  {
    path: 'src/orders.ts',
    quote: `  refundPayment(order.id)`,
    severity: 'high',
    category: 'correctness',
    confidence: 0.97,
    title: 'The refund is not awaited',
    body: '`refundPayment` is async. Without `await` the order is marked cancelled and the customer is told that the money is on its way even when the refund fails, and its `PaymentError` becomes an unhandled rejection that ends the server.',
    suggestion: `  await refundPayment(order.id)`,
  },
  {
    path: 'src/pages.ts',
    quote: `  const start = page * pageSize`,
    severity: 'high',
    category: 'correctness',
    confidence: 0.96,
    title: 'Off by one: the first page is never shown',
    body: 'The comment and the caller (`page` defaults to 1) count pages from 1, so page 1 starts at item `pageSize`. The first 20 orders can never be reached, and the last page is always empty.',
    suggestion: `  const start = (page - 1) * pageSize`,
  },
  {
    path: 'src/pricing.ts',
    quote: `export const grossCents = (netCents: number): number => Math.floor(netCents * (1 + vatRate))`,
    severity: 'medium',
    category: 'correctness',
    confidence: 0.88,
    title: 'VAT is always rounded down, and in floating point',
    body: '`Math.floor` drops up to a cent from every price: 50 net cents are 59.5 gross and become 59. `100 * 1.19` is exact only by luck. Commercial rounding of the tax in whole cents gives what the invoice must say.',
    suggestion: `export const grossCents = (netCents: number): number => netCents + Math.round(netCents * vatRate)`,
  },
  {
    path: 'src/pricing.ts',
    quote: `export const applyVoucher = (totalCents: number, voucherCents: number): number =>`,
    severity: 'medium',
    category: 'tests',
    confidence: 0.8,
    title: 'Vouchers and VAT decide what customers pay, and no test covers them',
    body: '`test/pricing.test.ts` knows only `orderTotalCents`. A voucher larger than the order, a voucher of zero and the rounding of `grossCents` each deserve a case; a negative voucher would even raise the price.',
  },
  {
    path: 'src/payments.ts',
    quote: `  const answer = await fetch('https://payments.example/v1/refunds', {`,
    severity: 'medium',
    category: 'correctness',
    confidence: 0.74,
    title: 'Refunds are not idempotent, and can now be asked for twice',
    body: 'This code was there before, but `cancelOrder` makes it reachable: two quick cancellations both find the same payment and both send a refund. Send an idempotency key made of the payment id, or check `order.status` in the same transaction.',
  },
]

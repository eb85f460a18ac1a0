/** The shop as it stands on `main`. No backticks inside, so that the files can be read here as they are. */
export const baseFiles: Record<string, string> = {
  'README.md': `# Corner shop

Orders, prices and receipts of a small web shop. Amounts are whole cents everywhere.

    npm test
    npm start
`,
  'package.json': `{
  "name": "corner-shop",
  "version": "1.8.0",
  "private": true,
  "type": "module",
  "scripts": {
    "start": "node src/server.ts",
    "test": "node --test"
  },
  "dependencies": {
    "pg": "8.16.3"
  }
}
`,
  'src/database.ts': `import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })

/** Rows of one statement. Values travel beside the text, as $1, $2 ... */
export const query = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> => {
  const result = await pool.query(text, values)
  return result.rows as Row[]
}
`,
  'src/orders.ts': `import { query } from './database.ts'
import { sendMail } from './mail.ts'
import { orderTotalCents, type OrderLine } from './pricing.ts'

export interface Order {
  id: string
  customer: string
  email: string
  status: 'open' | 'paid' | 'cancelled'
  totalCents: number
}

export const findOrder = async (id: string): Promise<Order | undefined> => {
  const [order] = await query<Order>('select * from orders where id = $1', [id])
  return order
}

export const placeOrder = async (customer: string, email: string, lines: OrderLine[]): Promise<Order> => {
  const [order] = await query<Order>(
    'insert into orders (customer, email, total_cents) values ($1, $2, $3) returning *',
    [customer, email, orderTotalCents(lines)],
  )
  if (!order) throw new Error('The order was not stored')
  await sendMail(email, 'Thank you for your order', 'Your order ' + order.id + ' is on its way.')
  return order
}
`,
  'src/payments.ts': `import { query } from './database.ts'

export class PaymentError extends Error {}

/** Pays a whole order back to the card it was paid with. */
export const refundPayment = async (orderId: string): Promise<void> => {
  const [payment] = await query<{ id: string; amountCents: number }>('select * from payments where order_id = $1', [orderId])
  if (!payment) throw new PaymentError('Order ' + orderId + ' was never paid')
  const answer = await fetch('https://payments.example/v1/refunds', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ payment: payment.id, amount: payment.amountCents }),
  })
  if (!answer.ok) throw new PaymentError('Refund of ' + payment.id + ' was refused: ' + answer.status)
}
`,
  'src/pricing.ts': `export interface OrderLine {
  sku: string
  quantity: number
  unitPriceCents: number
}

export const lineTotalCents = (line: OrderLine): number => line.quantity * line.unitPriceCents

export const orderTotalCents = (lines: OrderLine[]): number =>
  lines.reduce((total, line) => total + lineTotalCents(line), 0)
`,
  'src/mail.ts': `const mailHost = process.env.MAIL_HOST ?? 'https://mail.example'

export const sendMail = async (to: string, subject: string, text: string): Promise<void> => {
  const answer = await fetch(mailHost + '/send', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to, subject, text }),
  })
  if (!answer.ok) throw new Error('Mail to ' + to + ' was refused: ' + answer.status)
}
`,
  'src/server.ts': `import { createServer } from 'node:http'
import { findOrder } from './orders.ts'

createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://shop.local')
  const [, resource, id] = url.pathname.split('/')
  if (resource === 'orders' && id) {
    const order = await findOrder(id)
    response.writeHead(order ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(order ?? { error: 'No such order' }))
    return
  }
  response.writeHead(404).end()
}).listen(Number(process.env.PORT ?? 8080))
`,
  'test/pricing.test.ts': `import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orderTotalCents } from '../src/pricing.ts'

test('an order costs the sum of its lines', () => {
  const lines = [
    { sku: 'tea', quantity: 2, unitPriceCents: 450 },
    { sku: 'cup', quantity: 1, unitPriceCents: 1290 },
  ]
  assert.equal(orderTotalCents(lines), 2190)
})
`,
}

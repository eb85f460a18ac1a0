/** What the pull request makes of the shop, one record per commit. The defects are planted; `planted-defects.ts` names them. */
export const changeFiles: { message: string; files: Record<string, string> }[] = [
  {
    message: 'Search orders by customer, page by page',
    files: {
      'src/pages.ts': `export interface Page<Item> {
  items: Item[]
  page: number
  pageCount: number
}

/** Cuts a list into pages; the first page is 1. */
export const pageOf = <Item>(items: Item[], page: number, pageSize: number): Page<Item> => {
  const start = page * pageSize
  return {
    items: items.slice(start, start + pageSize),
    page,
    pageCount: Math.ceil(items.length / pageSize),
  }
}
`,
      'src/orders.ts': `import { query } from './database.ts'
import { sendMail } from './mail.ts'
import { pageOf, type Page } from './pages.ts'
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

export const searchOrders = async (customer: string, page: number): Promise<Page<Order>> => {
  const orders = await query<Order>("select * from orders where customer ilike '%" + customer + "%' order by id")
  return pageOf(orders, page, 20)
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
      'src/server.ts': `import { createServer } from 'node:http'
import { findOrder, searchOrders } from './orders.ts'

createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://shop.local')
  const [, resource, id] = url.pathname.split('/')
  if (resource === 'orders' && id === 'search') {
    const customer = url.searchParams.get('customer') ?? ''
    const found = await searchOrders(customer, Number(url.searchParams.get('page') ?? 1))
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(found))
    return
  }
  if (resource === 'orders' && id) {
    const order = await findOrder(id)
    response.writeHead(order ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(order ?? { error: 'No such order' }))
    return
  }
  response.writeHead(404).end()
}).listen(Number(process.env.PORT ?? 8080))
`,
    },
  },
  {
    message: 'Cancel and refund orders, vouchers and VAT',
    files: {
      'src/orders.ts': `import { query } from './database.ts'
import { sendMail } from './mail.ts'
import { pageOf, type Page } from './pages.ts'
import { refundPayment } from './payments.ts'
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

export const searchOrders = async (customer: string, page: number): Promise<Page<Order>> => {
  const orders = await query<Order>("select * from orders where customer ilike '%" + customer + "%' order by id")
  return pageOf(orders, page, 20)
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

/** Cancels a paid order and gives the money back. */
export const cancelOrder = async (order: Order): Promise<void> => {
  refundPayment(order.id)
  await query("update orders set status = 'cancelled' where id = $1", [order.id])
  await sendMail(order.email, 'Your order was cancelled', 'The money is on its way back to you.')
}
`,
      'src/pricing.ts': `export interface OrderLine {
  sku: string
  quantity: number
  unitPriceCents: number
}

const vatRate = 0.19

export const lineTotalCents = (line: OrderLine): number => line.quantity * line.unitPriceCents

export const orderTotalCents = (lines: OrderLine[]): number =>
  lines.reduce((total, line) => total + lineTotalCents(line), 0)

/** What the customer pays: the net amount with VAT. */
export const grossCents = (netCents: number): number => Math.floor(netCents * (1 + vatRate))

/** Takes a voucher off an order; a voucher never pays more than the order costs. */
export const applyVoucher = (totalCents: number, voucherCents: number): number =>
  Math.max(0, totalCents - voucherCents)
`,
      'src/mail.ts': `const mailHost = process.env.MAIL_HOST ?? 'https://mail.example'
const mailKey = 'mail-live-7Qd2vXr9TzLw4KpB'

export const sendMail = async (to: string, subject: string, text: string): Promise<void> => {
  const answer = await fetch(mailHost + '/send', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer ' + mailKey },
    body: JSON.stringify({ to, subject, text }),
  })
  if (!answer.ok) throw new Error('Mail to ' + to + ' was refused: ' + answer.status)
}
`,
    },
  },
]

export const changeTitle = 'Order search, refunds and VAT'

export const changeDescription = `Customer care can now look up orders by name, cancel them and give the money back.

- \`GET /orders/search?customer=&page=\`
- refunds through the payment provider
- gross prices and vouchers

Closes #3`
